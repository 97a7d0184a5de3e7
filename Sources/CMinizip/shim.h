// minizip reads and writes zip archives, an entry at a time, on zlib. Everything it touches goes
// through functions of ours: it opens no file by itself.
#ifndef PALIER_CMINIZIP_SHIM_H
#define PALIER_CMINIZIP_SHIM_H

#include <minizip/unzip.h>
#include <minizip/zip.h>

#endif
