// SHA-256 and HMAC-SHA-256 of libnettle, and two calls of the C library and of SQLite that Swift
// cannot make: variadic functions are not imported. libnettle is small and maps in well under a
// millisecond, which is why the store doesn't use a larger cryptographic library.
#ifndef PALIER_CNETTLE_SHIM_H
#define PALIER_CNETTLE_SHIM_H

#include <fcntl.h>
#include <nettle/hmac.h>
#include <nettle/sha2.h>
#include <sys/random.h>
#include <sys/vfs.h>

struct sqlite3;
extern int sqlite3_db_config(struct sqlite3 *, int, ...);

// Switches a connection's setting whose arguments are (int, int *).
static inline int palier_database_switch(void *database, int option, int on) {
  int now = -1;
  int code = sqlite3_db_config((struct sqlite3 *)database, option, on, &now);
  return code != 0 ? code : (now == on ? 0 : -1);
}

// Only the owner may read what is created. O_NOFOLLOW: a link put in its place is not followed.
static inline int palier_open_private(const char *path, int flags) {
  return open(path, flags | O_CLOEXEC | O_NOFOLLOW, 0600);
}

// Linux's own, declared only for programs that ask for more than the standard.
#ifndef F_OFD_GETLK
#define F_OFD_GETLK 36
#define F_OFD_SETLK 37
#endif

// A mark on the first byte of a lock file, apart from its flock; 0 takes it away. It belongs to the
// open file, not to the process, so that closing another descriptor doesn't drop it.
static inline int palier_mark(int descriptor, int is_set) {
  struct flock mark = {.l_type = is_set ? F_WRLCK : F_UNLCK, .l_whence = SEEK_SET, .l_len = 1};
  return fcntl(descriptor, F_OFD_SETLK, &mark);
}

// 1 when another open file has the mark, 0 when none has, negative when it can't be told.
static inline int palier_is_marked(int descriptor) {
  struct flock mark = {.l_type = F_WRLCK, .l_whence = SEEK_SET, .l_len = 1};
  return fcntl(descriptor, F_OFD_GETLK, &mark) == 0 ? mark.l_type != F_UNLCK : -1;
}

// The kind of file system that holds a file, by its magic number; negative when it can't be told.
// The structure and the function share a name, which Swift takes for one or the other.
static inline long palier_file_system(const char *path) {
  struct statfs status;
  return statfs(path, &status) == 0 ? (long)(status.f_type & 0xFFFFFFFF) : -1;
}

// Declared only for programs that ask for more than the standard.
static inline long palier_random(void *buffer, size_t count) {
  return (long)getrandom(buffer, count, 0);
}

#endif
