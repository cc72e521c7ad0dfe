// The CSV reader libcsv (Debian: libcsv-dev).
#include <csv.h>
