/* Shared by the C files of this module only. */
#ifndef KARIER_CCURSES_INTERNAL_H
#define KARIER_CCURSES_INTERNAL_H

#include <stddef.h>

/* The bytes that bring the terminal back, ready for a signal handler. */
void kc_set_reset_text(const char *text, size_t length);
/* Remembers the tty modes as found, and puts them back at once. */
int kc_save_modes(void);
void kc_restore_modes(void);
/* Writes all bytes, signal-safe; gives up on errors. */
void kc_write_all(int descriptor, const char *bytes, size_t length);
/* Writes to the terminal itself, unless it takes nothing just now. */
void kc_write_terminal(const char *bytes, size_t length);
/* The terminal's output, also while descriptor 1 is diverted from it. */
int kc_terminal_output(void);
/* Stops the process group until it is continued. */
void kc_stop(void);
/* Repeats the end of the captured stderr; signal-safe. */
void kc_replay_stderr(void);

#endif
