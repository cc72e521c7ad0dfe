// The C interface of the linear program solver CLP (Debian: coinor-libclp-dev).
#include <coin/Clp_C_Interface.h>
