/* Thin functions over ncursesw and the tty: what Swift cannot import (macros,
   variadics, globals) or must not do (signal handlers). All state is in the .c
   file; every function is for one thread. Functions return 0 or a useful value
   on success and -1 on failure unless they say otherwise. */
#ifndef KARIER_CCURSES_H
#define KARIER_CCURSES_H

#include <stdint.h>

/* One cell: up to three code points (0 ends them), or with `line` not 0 the
   terminal's own line drawing character of that VT100 letter. */
typedef struct {
    uint32_t text[3];
    uint8_t line;
    uint8_t attributes; /* 1 bold, 2 dim, 4 underline, 8 reverse */
    uint16_t pair;
} kc_cell;

/* Locale. 0: the user's, 1: C.UTF-8 instead of one that is not installed. */
int kc_set_locale(void);
int kc_locale_is_utf8(void);
/* Columns by the C library; -1 for what it will not print. */
int kc_width(uint32_t scalar);

/* Process: is input and output a terminal, signals, stderr. */
int kc_is_terminal(void);
/* Installs the handlers and returns the descriptor to read signal numbers
   from, one byte each. */
int kc_claim_signals(int allow_suspend);
void kc_release_signals(void);
/* Whether a signal that ends the program has come. */
int kc_end_requested(void);
/* Whether a shell is there to go on with when the program is stopped. */
int kc_has_job_control(void);
/* Keeps what is written to stderr off the screen until the release, which
   repeats the last of it on the real one. */
void kc_capture_stderr(void);
void kc_release_stderr(void);

/* Screen. kc_open takes over the terminal as `type`; kc_close gives it back as
   it was found. With `vt100_lines`, line drawing is the terminal's own also
   where it has Unicode. */
int kc_open(const char *type, int vt100_lines);
int kc_is_open(void);
/* Empties the screen and what the terminal keeps of earlier ones. */
void kc_wipe(void);
void kc_close(void);
int kc_colors(void);
int kc_color_pairs(void);
int kc_has_line_drawing(void);
/* Text of a string capability, without padding; returns its length. */
int kc_capability(const char *name, char *buffer, int size);
/* -1 is the terminal's own colour. */
int kc_define_pair(int pair, int foreground, int background);
/* 1 when colour -1 can be used. */
int kc_has_default_colors(void);
/* Size of the terminal as the kernel knows it; -1 when it does not. */
int kc_terminal_size(int *columns, int *rows);
void kc_screen_size(int *columns, int *rows);
int kc_resize(int columns, int rows);
/* Hands a run of cells to ncurses; wide glyphs are one kc_cell. */
void kc_draw(int row, int column, const kc_cell *cells, int count);
void kc_erase(void);
/* Sends the differences; the cursor is put last, hidden when row is negative. */
void kc_update(int cursor_row, int cursor_column);
/* The next update repaints everything. */
void kc_invalidate(void);
void kc_beep(void);

/* Input. kc_wait: bit 0 bytes to read, bit 1 a signal, bit 2 the terminal is
   gone; 0 after the timeout (milliseconds, -1 waits forever). */
int kc_wait(int signal_descriptor, int timeout);
/* Bytes read, 0 when there are none after all, -1 when the terminal is gone. */
int kc_read(uint8_t *buffer, int size);
/* The signal number, 0 when none waits. */
int kc_next_signal(int signal_descriptor);
/* The terminal's erase character, or -1. */
int kc_erase_byte(void);

/* Gives the terminal back, stops the process group, and takes the terminal
   again when it continues. -1 when the terminal could not be taken again. */
int kc_suspend(void);
/* Takes the terminal's modes again after a stop that was not ours. */
void kc_resume(void);

#endif
