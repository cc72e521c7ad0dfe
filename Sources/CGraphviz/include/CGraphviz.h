#ifndef LODESTONE_CGRAPHVIZ_H
#define LODESTONE_CGRAPHVIZ_H

#include <stddef.h>
#include <stdint.h>

/// What came of one call; everything but LODESTONE_GV_OK leaves no output behind.
typedef enum {
  LODESTONE_GV_OK = 0,
  /// This build found no Graphviz headers.
  LODESTONE_GV_UNAVAILABLE = 1,
  /// The text is not one DOT graph.
  LODESTONE_GV_BAD_DOT = 2,
  /// The layout engine is unknown or gave up.
  LODESTONE_GV_LAYOUT_FAILED = 3,
  /// The output format is unknown or could not be written.
  LODESTONE_GV_RENDER_FAILED = 4,
} lodestone_gv_status;

/// Lays out one DOT graph and writes it in one format.
///
/// Not thread-safe, for libgvc is not: the caller holds one lock for the whole process. `dot` need not end in
/// a zero byte, and must not contain one. `*out` and `*messages` are set on every return, to NULL where there is
/// nothing; each is freed by `lodestone_gv_free`. Messages are what libgvc said, warnings included.
lodestone_gv_status lodestone_gv_render(
    const char *dot, size_t dot_length, const char *layout, const char *format, char **out,
    size_t *out_length, char **messages);

/// Bounds this process for good: seconds of processor time, bytes of address space, no core file, and nothing in the
/// environment that makes libgvc read files.
void lodestone_gv_restrict(uint64_t seconds, uint64_t bytes);

/// Frees what `lodestone_gv_render` returned; NULL is fine.
void lodestone_gv_free(char *memory);

#endif
