// Compression as in .gz files (Debian: zlib1g-dev).
#include <zlib.h>
