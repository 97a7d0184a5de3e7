// expat reads XML as a stream: a workbook's sheet is never held as a tree.
#ifndef PALIER_CEXPAT_SHIM_H
#define PALIER_CEXPAT_SHIM_H

#include <expat.h>

#endif
