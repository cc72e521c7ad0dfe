#include "CGraphviz.h"

#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>

#if __has_include(<graphviz/gvc.h>)
#include <graphviz/gvc.h>
#define LODESTONE_HAS_GVC 1
#endif

void lodestone_gv_free(char *memory) { free(memory); }

void lodestone_gv_restrict(uint64_t seconds, uint64_t bytes) {
  unsetenv("SERVER_NAME");
  unsetenv("GV_FILE_PATH");
  struct rlimit limit = {(rlim_t)seconds, (rlim_t)seconds};
  setrlimit(RLIMIT_CPU, &limit);
  limit = (struct rlimit){(rlim_t)bytes, (rlim_t)bytes};
  setrlimit(RLIMIT_AS, &limit);
  limit = (struct rlimit){0, 0};
  setrlimit(RLIMIT_CORE, &limit);
}

#ifdef LODESTONE_HAS_GVC

// libgvc reports through a callback without a context pointer, so the pieces gather here. The caller's lock
// guards these, as it guards everything inside libgvc.
static char *gathered = NULL;
static size_t gathered_length = 0;
static int saw_error = 0;
static int muted = 0;

enum { GATHERED_LIMIT = 8192 };

static int gather(char *piece) {
  if (piece == NULL || muted) return 0;
  // The severity comes as a piece of its own: "Error", ": ", then the text.
  if (strcmp(piece, "Error") == 0) saw_error = 1;
  size_t length = strlen(piece);
  if (gathered_length + length > GATHERED_LIMIT) return 0;
  char *longer = realloc(gathered, gathered_length + length + 1);
  if (longer == NULL) return 0;
  memcpy(longer + gathered_length, piece, length + 1);
  gathered = longer;
  gathered_length += length;
  return 0;
}

static void forget_messages(void) {
  free(gathered);
  gathered = NULL;
  gathered_length = 0;
  saw_error = 0;
}

// Text behind the closing brace stays in the scanner and would spoil the next parse, so it is read to its end here.
// A failed parse flushes the scanner, which is where this stops.
static int drain_scanner(void) {
  int extra = 0;
  Agraph_t *graph;
  while ((graph = agmemread("")) != NULL) {
    agclose(graph);
    extra = 1;
  }
  return extra;
}

// A text that ends inside a string or a comment leaves the scanner there. Each try closes one kind; the probe tells
// whether the scanner is back where a text begins.
static void recover_scanner(void) {
  static const char *const closers[] = {"\"\n", "*/\n", ">>>>>>>>>>>>>>>>\n", "\"\n"};
  muted = 1;
  for (size_t i = 0; i <= sizeof closers / sizeof closers[0]; i++) {
    Agraph_t *probe = agmemread("digraph probe {}\n");
    if (probe != NULL) {
      agclose(probe);
      break;
    }
    if (i < sizeof closers / sizeof closers[0]) {
      Agraph_t *unexpected = agmemread(closers[i]);
      if (unexpected != NULL) agclose(unexpected);
    }
  }
  drain_scanner();
  muted = 0;
}

// The one context of this process: freeing it and making another is a use after free in the pango plugin.
static GVC_t *context(void) {
  static GVC_t *shared = NULL;
  if (shared == NULL) shared = gvContext();
  return shared;
}

static lodestone_gv_status render(
    const char *text, const char *layout, const char *format, char **out, size_t *out_length) {
  GVC_t *gvc = context();
  if (gvc == NULL) return LODESTONE_GV_UNAVAILABLE;
  Agraph_t *graph = agmemread(text);
  if (graph == NULL) {
    recover_scanner();
    return LODESTONE_GV_BAD_DOT;
  }
  if (drain_scanner() || saw_error) {
    recover_scanner();
    agclose(graph);
    return LODESTONE_GV_BAD_DOT;
  }
  // Zero is not success: only the callback knows.
  lodestone_gv_status status = LODESTONE_GV_OK;
  if (gvLayout(gvc, graph, layout) != 0 || saw_error) {
    status = LODESTONE_GV_LAYOUT_FAILED;
  } else {
    char *data = NULL;
    unsigned int length = 0;
    if (gvRenderData(gvc, graph, format, &data, &length) != 0 || saw_error || data == NULL) {
      status = LODESTONE_GV_RENDER_FAILED;
    } else {
      // A copy, so that the caller frees with free() and not with libgvc's own function.
      *out = malloc(length > 0 ? length : 1);
      if (*out == NULL) {
        status = LODESTONE_GV_RENDER_FAILED;
      } else {
        memcpy(*out, data, length);
        *out_length = length;
      }
    }
    if (data != NULL) gvFreeRenderData(data);
  }
  gvFreeLayout(gvc, graph);
  agclose(graph);
  return status;
}

lodestone_gv_status lodestone_gv_render(
    const char *dot, size_t dot_length, const char *layout, const char *format, char **out,
    size_t *out_length, char **messages) {
  *out = NULL;
  *out_length = 0;
  *messages = NULL;
  char *text = malloc(dot_length + 1);
  if (text == NULL) return LODESTONE_GV_BAD_DOT;
  memcpy(text, dot, dot_length);
  text[dot_length] = '\0';

  forget_messages();
  agseterrf(gather);
  agreseterrors();
  lodestone_gv_status status = render(text, layout, format, out, out_length);
  free(text);
  *messages = gathered;
  gathered = NULL;
  forget_messages();
  return status;
}

#else

lodestone_gv_status lodestone_gv_render(
    const char *dot, size_t dot_length, const char *layout, const char *format, char **out,
    size_t *out_length, char **messages) {
  (void)dot, (void)dot_length, (void)layout, (void)format;
  *out = NULL;
  *out_length = 0;
  *messages = NULL;
  return LODESTONE_GV_UNAVAILABLE;
}

#endif
