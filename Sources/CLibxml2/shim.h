// The push parser of libxml2 (Debian: libxml2-dev).
#include <libxml/xmlversion.h>
// Its headers would bring in those of ICU, which are not the ones that Foundation brings. The only
// structure that looks different without them is the one of encodings, which nobody here touches.
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/xmlerror.h>
