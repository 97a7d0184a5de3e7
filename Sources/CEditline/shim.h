// What Swift cannot say to libedit and to the C library by itself. Every function is a call or
// two long: the reasoning lives in Swift.
#ifndef PALIER_CEDITLINE_SHIM_H
#define PALIER_CEDITLINE_SHIM_H

#include <fcntl.h>
#include <histedit.h>
#include <locale.h>
#include <signal.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <unistd.h>
#include <wchar.h>

typedef char *(*palier_prompt_function)(EditLine *);
typedef unsigned char (*palier_command_function)(EditLine *, int);

// stdin, stdout and stderr are mutable globals, which Swift's concurrency checking refuses.
static inline EditLine *palier_editor_open(const char *name) {
  return el_init(name, stdin, stdout, stderr);
}

// libedit draws through the buffer of stdout, so what we print beside it must pass there too, or
// the two would come out of order; and stdout is a mutable global.
static inline void palier_write_output(const void *bytes, size_t count) {
  fwrite(bytes, 1, count, stdout);
  fflush(stdout);
}

// From here to the history: el_set is variadic, which Swift cannot call.
static inline int palier_set_prompt(EditLine *editor, palier_prompt_function prompt, char escape) {
  return el_set(editor, EL_PROMPT_ESC, prompt, (int)escape);
}

static inline int palier_set_keys(EditLine *editor, const char *style) {
  return el_set(editor, EL_EDITOR, style);
}

static inline int palier_set_signals(EditLine *editor, int on) {
  return el_set(editor, EL_SIGNAL, on);
}

static inline int palier_bind(EditLine *editor, const char *keys, const char *command) {
  return el_set(editor, EL_BIND, keys, command, NULL);
}

static inline int palier_set_reader(EditLine *editor, el_rfunc_t reader) {
  return el_set(editor, EL_GETCFN, reader == NULL ? EL_BUILTIN_GETCFN : reader);
}

static inline int palier_add_command(
    EditLine *editor, const char *name, const char *help, palier_command_function command) {
  return el_set(editor, EL_ADDFN, name, help, command);
}

static inline int palier_set_history(EditLine *editor, History *list) {
  return el_set(editor, EL_HIST, history, list);
}

static inline int palier_set_client(EditLine *editor, void *client) {
  return el_set(editor, EL_CLIENTDATA, client);
}

static inline void *palier_client(EditLine *editor) {
  void *client = NULL;
  return el_get(editor, EL_CLIENTDATA, &client) == 0 ? client : NULL;
}

static inline int palier_redraw(EditLine *editor) { return el_set(editor, EL_REFRESH); }

// history() is variadic too, and its operations are told apart by the type of what follows.
static inline int palier_history_limit(History *list, int count) {
  HistEvent event;
  return history(list, &event, H_SETSIZE, count);
}

static inline int palier_history_enter(History *list, const char *entry) {
  HistEvent event;
  return history(list, &event, H_ENTER, entry);
}

static inline int palier_history_clear(History *list) {
  HistEvent event;
  return history(list, &event, H_CLEAR);
}

// LC_CTYPE_MASK is a shift in a macro, which is not imported.
static inline locale_t palier_utf8_locale(void) {
  return newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
}

// wcwidth has no form that takes a locale: the thread's one is changed around the call, so that a
// width never depends on whether setlocale was called before.
static inline int palier_cell_width(uint32_t scalar, locale_t locale) {
  locale_t before = uselocale(locale);
  int width = wcwidth((wchar_t)scalar);
  uselocale(before);
  return width;
}

// Function pointers cannot be compared in Swift.
static inline int palier_is_ignored(const struct sigaction *action) {
  return (action->sa_flags & SA_SIGINFO) == 0 && action->sa_handler == SIG_IGN;
}

// environ is a mutable global, which unistd.h declares only for programs that ask for GNU ways.
extern char **environ;
static inline char *const *palier_environment(void) { return environ; }


// pipe2 is declared only for programs that ask for GNU ways. Both ends are closed in a child.
extern int pipe2(int ends[2], int flags);
static inline int palier_pipe(int *ends) { return pipe2(ends, O_CLOEXEC); }

#endif
