/* The screen: ncursesw through newterm, never initscr. */
#define _GNU_SOURCE
#define NCURSES_WIDECHAR 1
#define NCURSES_NOMACROS 1
#include <curses.h>

#include "CCurses.h"
#include "internal.h"

#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

static SCREEN *screen;
static int has_default_colors;
static int repaints;
/* The screen was emptied and left; what the terminal shows now is not ours. */
static int is_left;
/* The flags of the terminal's descriptor as found; -1 while it is not open. */
static int found_flags = -1;
/* Paste off, plain, cleared; then what leaves the screen for good. */
static char leave_text[512];
static size_t clear_length, leave_length;

static const char bracketed_paste_on[] = "\033[?2004h";
static const char bracketed_paste_off[] = "\033[?2004l";

int kc_set_locale(void) {
    if (setlocale(LC_CTYPE, "") != NULL) return 0;
    return setlocale(LC_CTYPE, "C.UTF-8") != NULL ? 1 : -1;
}

int kc_locale_is_utf8(void) { return strcmp(nl_langinfo(CODESET), "UTF-8") == 0; }

int kc_width(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

int kc_capability(const char *name, char *buffer, int size) {
    const char *text = tigetstr((char *)name);
    if (text == NULL || text == (char *)-1) return 0;
    int length = 0;
    while (*text != 0 && length < size) {
        if (text[0] == '$' && text[1] == '<') { /* padding of slow terminals */
            const char *end = strchr(text, '>');
            if (end == NULL) break;
            text = end + 1;
        } else {
            buffer[length++] = *text++;
        }
    }
    return length;
}

static int is_linux_console(void) {
    const char *name = termname();
    return name != NULL && strncmp(name, "linux", 5) == 0;
}

static void add_capability(const char *name) {
    leave_length += (size_t)kc_capability(
        name, leave_text + leave_length, (int)(sizeof leave_text - leave_length));
}

static void add_text(const char *text) {
    size_t length = strlen(text);
    if (leave_length + length > sizeof leave_text) return;
    memcpy(leave_text + leave_length, text, length);
    leave_length += length;
}

/* Without an alternate screen the last frame, with personal data, would stay. */
static void build_leave_text(void) {
    leave_length = 0;
    add_text(bracketed_paste_off);
    add_capability("sgr0");
    if (tigetstr("rmacs") != NULL) add_capability("rmacs");
    add_capability("clear");
    if (is_linux_console()) add_text("\033[3J");
    clear_length = leave_length;
    add_capability("rmkx");
    add_capability("rmcup");
    add_capability("cnorm");
    kc_set_reset_text(leave_text, leave_length);
}

int kc_is_open(void) { return screen != NULL; }

/* Inherited, O_NONBLOCK would make ncurses spin on a slow reader. */
static void make_blocking(void) {
    found_flags = fcntl(STDOUT_FILENO, F_GETFL);
    if (found_flags >= 0) fcntl(STDOUT_FILENO, F_SETFL, found_flags & ~O_NONBLOCK);
}

int kc_open(const char *type, int vt100_lines) {
    if (screen != NULL || kc_save_modes() != 0) return -1;
    make_blocking();
    if (vt100_lines) setenv("NCURSES_NO_UTF8_ACS", "1", 1);
    use_tioctl(TRUE);
    screen = newterm((char *)type, stdout, stdin);
    if (screen == NULL) return -1;
    set_term(screen);
    raw();
    noecho();
    nonl();
    intrflush(stdscr, FALSE);
    keypad(stdscr, TRUE);
    nodelay(stdscr, TRUE);
    leaveok(stdscr, FALSE);
    idlok(stdscr, TRUE);
    typeahead(-1);
    if (has_colors()) {
        start_color();
        has_default_colors = use_default_colors() == OK;
    }
    build_leave_text();
    kc_write_all(STDOUT_FILENO, bracketed_paste_on, strlen(bracketed_paste_on));
    repaints = 1;
    is_left = 0;
    return 0;
}

/* endwin leaves the cursor in the last row; without an alternate screen to go
   back to, the emptied one is used from its top. */
static void leave_screen(void) {
    char buffer[64];
    is_left = 1;
    kc_write_terminal(leave_text, clear_length);
    endwin();
    /* What endwin sent has not reached a terminal that was diverted from. */
    if (kc_terminal_output() != STDOUT_FILENO) kc_write_terminal(leave_text, leave_length);
    if (kc_capability("rmcup", buffer, sizeof buffer) == 0) {
        kc_write_terminal(leave_text, clear_length);
    }
    kc_restore_modes();
}

/* At once, and what scrolled away with it, where the terminal keeps that. */
void kc_wipe(void) {
    static const char scrollback[] = "\033[3J";
    if (screen == NULL || is_left) return;
    kc_write_terminal(leave_text, clear_length);
    kc_write_terminal(scrollback, sizeof scrollback - 1);
    kc_write_terminal(bracketed_paste_on, sizeof bracketed_paste_on - 1);
    kc_invalidate();
}

void kc_close(void) {
    if (screen == NULL) return;
    /* What was typed and not read must not become a command of the shell. */
    tcflush(STDIN_FILENO, TCIFLUSH);
    leave_screen();
    delscreen(screen);
    screen = NULL;
    kc_set_reset_text("", 0);
    if (found_flags >= 0) fcntl(kc_terminal_output(), F_SETFL, found_flags);
}

int kc_colors(void) { return has_colors() ? tigetnum("colors") : 0; }

int kc_color_pairs(void) { return COLOR_PAIRS; }

int kc_has_default_colors(void) { return has_default_colors; }

int kc_has_line_drawing(void) {
    char buffer[128];
    return kc_capability("acsc", buffer, sizeof buffer) > 0
        && kc_capability("smacs", buffer, sizeof buffer) > 0;
}

int kc_define_pair(int pair, int foreground, int background) {
    return init_extended_pair(pair, foreground, background) == OK ? 0 : -1;
}

int kc_terminal_size(int *columns, int *rows) {
    struct winsize size;
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0) return -1;
    if (size.ws_col == 0 || size.ws_row == 0) return -1;
    *columns = size.ws_col;
    *rows = size.ws_row;
    return 0;
}

void kc_screen_size(int *columns, int *rows) {
    *columns = getmaxx(stdscr);
    *rows = getmaxy(stdscr);
}

int kc_resize(int columns, int rows) {
    repaints = 1;
    return resizeterm(rows, columns) == OK ? 0 : -1;
}

static attr_t attributes_of(const kc_cell *cell) {
    attr_t result = A_NORMAL;
    if (cell->attributes & 1) result |= A_BOLD;
    if (cell->attributes & 2) result |= A_DIM;
    if (cell->attributes & 4) result |= A_UNDERLINE;
    if (cell->attributes & 8) result |= A_REVERSE;
    return result;
}

static cchar_t complex_of(const kc_cell *cell) {
    cchar_t result;
    wchar_t text[CCHARW_MAX + 1] = {L' '};
    attr_t attributes = attributes_of(cell);
    memset(&result, 0, sizeof result);
    if (cell->line != 0) {
        attr_t line_attributes = A_NORMAL;
        short pair = 0;
        getcchar(NCURSES_WACS(cell->line), text, &line_attributes, &pair, NULL);
        attributes |= line_attributes;
    } else {
        for (int i = 0; i < 3; i++) text[i] = (wchar_t)cell->text[i];
    }
    setcchar(&result, text, attributes, (short)cell->pair, NULL);
    return result;
}

void kc_draw(int row, int column, const kc_cell *cells, int count) {
    enum { CHUNK = 128 };
    cchar_t run[CHUNK];
    while (count > 0) {
        int part = count < CHUNK ? count : CHUNK;
        int width = 0;
        for (int i = 0; i < part; i++) {
            run[i] = complex_of(&cells[i]);
            int columns = cells[i].line != 0 ? 1 : wcwidth((wchar_t)cells[i].text[0]);
            width += columns > 1 ? columns : 1;
        }
        mvwadd_wchnstr(stdscr, row, column, run, part);
        cells += part;
        count -= part;
        column += width;
    }
}

void kc_erase(void) { werase(stdscr); }

void kc_update(int cursor_row, int cursor_column) {
    is_left = 0;
    if (repaints) clearok(stdscr, TRUE);
    repaints = 0;
    /* Terminals that cannot hide the cursor leave it visible; that is fine. */
    if (cursor_row >= 0) {
        wmove(stdscr, cursor_row, cursor_column);
        curs_set(1);
    } else {
        wmove(stdscr, 0, 0);
        curs_set(0);
    }
    wnoutrefresh(stdscr);
    doupdate();
}

void kc_invalidate(void) { repaints = 1; }

void kc_beep(void) { beep(); }

int kc_suspend(void) {
    leave_screen();
    kc_stop();
    kc_resume();
    return tcgetpgrp(STDIN_FILENO) == getpgrp() ? 0 : -1;
}

/* A shell may continue the job a moment before it hands over the terminal:
   changing its modes from the background stops the process again, so wait. */
void kc_resume(void) {
    for (int tries = 0; tries < 50 && tcgetpgrp(STDIN_FILENO) != getpgrp(); tries++) {
        usleep(10 * 1000);
    }
    if (tcgetpgrp(STDIN_FILENO) != getpgrp()) return;
    if (!isendwin()) endwin();
    reset_prog_mode();
    repaints = 1;
    kc_write_all(STDOUT_FILENO, bracketed_paste_on, strlen(bracketed_paste_on));
}
