// The push parser of libxml2 (Debian: libxml2-dev).
#include <libxml/parser.h>
#include <libxml/xmlerror.h>
