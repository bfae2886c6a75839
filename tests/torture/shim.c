/*
 * Stands between a program and the disk (LD_PRELOAD), for the files whose path has DISK_FILES in it.
 *
 *   DISK_FAULT=KIND:N[:on]  the N-th call fails, and with `on` all that follow: write-EIO, write-ENOSPC, write-EDQUOT,
 *                           short (half is written, then the disk is full), sync-EIO, read-EIO, truncate-EIO
 *   DISK_PLUG=N:SEED        at the N-th write or sync the power goes: what was not synced is kept, lost or torn by chance,
 *                           as a disk may that sorts its writes, and the process is killed
 *   DISK_LIES=1             a sync does nothing, and says that it did
 *   DISK_TYPE=HEX           the file system says that it is of this type (statfs)
 *
 * What is shared through memory (-shm) is no file that lasts: SQLite makes it anew after a crash.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

enum { SECTOR = 512 };

/* A write, or with `cut` a file made shorter, that no sync has made last. */
struct unsynced {
  struct unsynced *earlier, *later;
  char path[512];
  dev_t dev;
  ino_t ino;
  off_t at, size_before;
  size_t length, old_length;
  char *old, *new;
  int cut;
};

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static struct unsynced *first, *latest;
static long calls;
static uint32_t chance = 1;

#define REAL(type, name) ((type)dlsym(RTLD_NEXT, name))
typedef ssize_t (*pread_of)(int, void *, size_t, off_t);
typedef ssize_t (*pwrite_of)(int, const void *, size_t, off_t);
typedef int (*sync_of)(int);
typedef int (*truncate_of)(int, off_t);

static uint32_t next_chance(void) {
  chance ^= chance << 13;
  chance ^= chance >> 17;
  chance ^= chance << 5;
  return chance;
}

/* Whether a descriptor is of a file that is watched; its path is then in `path`. */
static int watched(int fd, char path[512]) {
  const char *files = getenv("DISK_FILES");
  if (!files) return 0;
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  int saved = errno;
  ssize_t length = readlink(link, path, 511);
  errno = saved;
  if (length <= 0) return 0;
  path[length] = 0;
  size_t end = strlen("-shm");
  if ((size_t)length > end && !strcmp(path + length - end, "-shm")) return 0;
  return strstr(path, files) != NULL;
}

/* The errno of the fault that is due in a call of this kind, -1 for a short write, 0 where none is. */
static int fault(const char *kind) {
  const char *asked = getenv("DISK_FAULT");
  const char *number = asked ? strchr(asked, ':') : NULL;
  if (!number) return 0;
  int is_short = !strncmp(asked, "short", 5);
  if (strncmp(asked, is_short ? "short" : kind, is_short ? 5 : strlen(kind)) || (is_short && strcmp(kind, "write"))) return 0;
  long due = atol(number + 1), call = __sync_add_and_fetch(&calls, 1);
  int stays = strstr(number, ":on") != NULL;
  if (is_short) return call == due ? -1 : call == due + 1 || (stays && call > due) ? ENOSPC : 0;
  if (stays ? call < due : call != due) return 0;
  return strstr(asked, "ENOSPC") ? ENOSPC : strstr(asked, "EDQUOT") ? EDQUOT : EIO;
}

/* Before the file is changed. */
static void remember(int fd, const char *path, const void *bytes, size_t length, off_t at, int cut) {
  struct stat is;
  if (fstat(fd, &is)) return;
  struct unsynced *one = calloc(1, sizeof *one);
  strcpy(one->path, path);
  one->dev = is.st_dev;
  one->ino = is.st_ino;
  one->at = at;
  one->size_before = is.st_size;
  one->cut = cut;
  one->length = length;
  one->old_length = cut ? (is.st_size > at ? (size_t)(is.st_size - at) : 0) : length;
  one->old = calloc(1, one->old_length + 1);
  ssize_t got = REAL(pread_of, "pread64")(fd, one->old, one->old_length, at);
  if (!cut) one->old_length = got > 0 ? got : 0;
  one->new = malloc(length + 1);
  if (length) memcpy(one->new, bytes, length);
  one->earlier = latest;
  if (latest) latest->later = one;
  else first = one;
  latest = one;
}

static void forget(dev_t dev, ino_t ino) {
  for (struct unsynced *one = first, *later; one; one = later) {
    later = one->later;
    if (one->dev != dev || one->ino != ino) continue;
    if (one->earlier) one->earlier->later = later;
    else first = later;
    if (later) later->earlier = one->earlier;
    else latest = one->earlier;
    free(one->old);
    free(one->new);
    free(one);
  }
}

/* The file of a write, where it is still there by its name; the process is about to die, and closes nothing. */
static int file_of(struct unsynced *one) {
  struct stat is;
  int fd = open(one->path, O_RDWR | O_CLOEXEC);
  return fd >= 0 && !fstat(fd, &is) && is.st_ino == one->ino && is.st_dev == one->dev ? fd : -1;
}

/* All that was not synced is taken back, and then some of it done again. */
static void power_goes(void) {
  for (struct unsynced *one = latest; one; one = one->earlier) {
    int fd = file_of(one);
    if (fd < 0) continue;
    if (one->old_length) REAL(pwrite_of, "pwrite64")(fd, one->old, one->old_length, one->at);
    REAL(truncate_of, "ftruncate64")(fd, one->size_before);
  }
  for (struct unsynced *one = first; one; one = one->later) {
    int fd = file_of(one);
    uint32_t fate = next_chance() % 3;
    if (fd < 0 || fate == 0) continue;
    if (one->cut) REAL(truncate_of, "ftruncate64")(fd, one->at);
    else if (fate == 1) REAL(pwrite_of, "pwrite64")(fd, one->new, one->length, one->at);
    else
      for (size_t at = 0; at < one->length; at += SECTOR)
        if (next_chance() % 2) {
          size_t length = one->length - at < SECTOR ? one->length - at : SECTOR;
          REAL(pwrite_of, "pwrite64")(fd, one->new + at, length, one->at + at);
        }
  }
  kill(getpid(), SIGKILL);
  for (;;) pause();
}

/* Called before each write and sync, with the lock held. */
static void count_for_plug(void) {
  const char *plug = getenv("DISK_PLUG");
  if (!plug || ++calls != atol(plug)) return;
  const char *seed = strchr(plug, ':');
  chance = seed ? (uint32_t)atol(seed + 1) | 1 : 1;
  power_goes();
}

ssize_t pwrite64(int fd, const void *bytes, size_t length, off_t at) {
  char path[512];
  pwrite_of real = REAL(pwrite_of, "pwrite64");
  if (!watched(fd, path)) return real(fd, bytes, length, at);
  int due = fault("write");
  if (due > 0) return errno = due, -1;
  if (due < 0 && length > 1) return real(fd, bytes, length / 2, at);
  if (!getenv("DISK_PLUG")) return real(fd, bytes, length, at);
  pthread_mutex_lock(&lock);
  count_for_plug();
  remember(fd, path, bytes, length, at, 0);
  ssize_t done = real(fd, bytes, length, at);
  pthread_mutex_unlock(&lock);
  return done;
}

ssize_t pread64(int fd, void *bytes, size_t length, off_t at) {
  char path[512];
  if (watched(fd, path) && fault("read")) return errno = EIO, -1;
  return REAL(pread_of, "pread64")(fd, bytes, length, at);
}

int ftruncate64(int fd, off_t size) {
  char path[512];
  truncate_of real = REAL(truncate_of, "ftruncate64");
  if (!watched(fd, path)) return real(fd, size);
  if (fault("truncate")) return errno = EIO, -1;
  if (!getenv("DISK_PLUG")) return real(fd, size);
  pthread_mutex_lock(&lock);
  count_for_plug();
  remember(fd, path, NULL, 0, size, 1);
  int done = real(fd, size);
  pthread_mutex_unlock(&lock);
  return done;
}

static int sync_by(const char *name, int fd) {
  char path[512];
  sync_of real = REAL(sync_of, name);
  if (!watched(fd, path)) return real(fd);
  if (fault("sync")) return errno = EIO, -1;
  if (!getenv("DISK_PLUG")) return real(fd);
  pthread_mutex_lock(&lock);
  count_for_plug();
  int done = 0;
  if (!getenv("DISK_LIES")) {
    done = real(fd);
    struct stat is;
    if (!done && !fstat(fd, &is)) forget(is.st_dev, is.st_ino);
  }
  pthread_mutex_unlock(&lock);
  return done;
}

int fsync(int fd) { return sync_by("fsync", fd); }
int fdatasync(int fd) { return sync_by("fdatasync", fd); }

int statfs64(const char *path, struct statfs64 *is) {
  int done = REAL(int (*)(const char *, struct statfs64 *), "statfs64")(path, is);
  const char *type = getenv("DISK_TYPE"), *files = getenv("DISK_FILES");
  if (!done && type && files && strstr(path, files)) is->f_type = strtol(type, NULL, 16);
  return done;
}
