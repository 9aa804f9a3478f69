/* Signals, tty modes and stderr: all that a crash handler needs, so only
   async-signal-safe calls are made in the handlers. */
#define _GNU_SOURCE
#include "CCurses.h"
#include "internal.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/time.h>
#include <termios.h>
#include <unistd.h>

enum { RESET_SIZE = 512, REPLAY_SIZE = 4096, STACK_SIZE = 64 * 1024 };

static struct termios saved_modes;
static volatile sig_atomic_t has_saved_modes;
static char reset_text[RESET_SIZE];
static volatile sig_atomic_t reset_length;
static int signal_pipe[2] = {-1, -1};
/* The terminal's output while descriptor 1 is diverted from it. */
static int kept_output = -1;
static int nowhere = -1;
static volatile sig_atomic_t is_diverted;
static volatile sig_atomic_t end_requested;
static int real_stderr = -1;
static int captured_stderr = -1;

static const int event_signals[] = {
    SIGHUP, SIGTERM, SIGINT, SIGQUIT, SIGWINCH, SIGCONT, SIGTSTP};
/* The second row ends a process too, without being a crash. */
static const int crash_signals[] = {
    SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV,
    SIGSYS, SIGXCPU, SIGXFSZ, SIGVTALRM, SIGPROF};
static const int ignored_signals[] = {SIGPIPE, SIGUSR1, SIGUSR2};
enum {
    EVENTS = sizeof event_signals / sizeof *event_signals,
    CRASHES = sizeof crash_signals / sizeof *crash_signals,
    IGNORED = sizeof ignored_signals / sizeof *ignored_signals
};
static struct sigaction old_events[EVENTS], old_crashes[CRASHES], old_ignored[IGNORED];
static struct sigaction old_alarm;
static int signals_claimed;
static char crash_stack[STACK_SIZE];

int kc_is_terminal(void) { return isatty(STDIN_FILENO) && isatty(STDOUT_FILENO); }

void kc_write_all(int descriptor, const char *bytes, size_t length) {
    while (length > 0) {
        ssize_t count = write(descriptor, bytes, length);
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) return;
        bytes += count;
        length -= (size_t)count;
    }
}

void kc_set_reset_text(const char *text, size_t length) {
    if (length > RESET_SIZE) length = RESET_SIZE;
    reset_length = 0;
    memcpy(reset_text, text, length);
    reset_length = (sig_atomic_t)length;
}

int kc_save_modes(void) {
    if (tcgetattr(STDIN_FILENO, &saved_modes) != 0) return -1;
    has_saved_modes = 1;
    return 0;
}

void kc_restore_modes(void) {
    if (has_saved_modes) tcsetattr(STDIN_FILENO, TCSANOW, &saved_modes);
}

int kc_erase_byte(void) {
    if (!has_saved_modes || saved_modes.c_cc[VERASE] == _POSIX_VDISABLE) return -1;
    return saved_modes.c_cc[VERASE];
}

/* Line ends are kept; any other control could still steer the terminal. */
void kc_replay_stderr(void) {
    static char tail[REPLAY_SIZE];
    if (captured_stderr < 0) return;
    off_t end = lseek(captured_stderr, 0, SEEK_END);
    if (end <= 0) return;
    off_t start = end > REPLAY_SIZE ? end - REPLAY_SIZE : 0;
    ssize_t count = pread(captured_stderr, tail, REPLAY_SIZE, start);
    for (ssize_t i = 0; i < count; i++) {
        unsigned char byte = (unsigned char)tail[i];
        if ((byte < 0x20 && byte != '\n') || byte == 0x7F) tail[i] = '?';
    }
    int target = real_stderr >= 0 ? real_stderr : STDERR_FILENO;
    if (count > 0) kc_write_all(target, tail, (size_t)count);
}

static int is_writable(int descriptor, int milliseconds) {
    struct pollfd watched = {.fd = descriptor, .events = POLLOUT};
    return poll(&watched, 1, milliseconds) > 0 && (watched.revents & POLLOUT);
}

int kc_terminal_output(void) { return is_diverted ? kept_output : STDOUT_FILENO; }

void kc_write_terminal(const char *bytes, size_t length) {
    int target = kc_terminal_output();
    if (is_writable(target, 200)) kc_write_all(target, bytes, length);
}

/* How long a terminal that takes no output may hold up the end. */
static void set_alarm(int milliseconds) {
    struct itimerval timer = {.it_value = {.tv_usec = milliseconds * 1000}};
    setitimer(ITIMER_REAL, &timer, NULL);
}

static int ends_the_program(int number) {
    return number == SIGHUP || number == SIGTERM || number == SIGQUIT;
}

static void handle_event(int number) {
    int kept = errno;
    unsigned char byte = (unsigned char)number;
    if (write(signal_pipe[1], &byte, 1) < 0) { /* full: it is being read anyway */ }
    if (ends_the_program(number)) {
        end_requested = 1;
        set_alarm(300);
    }
    errno = kept;
}

/* Somebody has stopped reading, and a write waits for him: what is written from
   now on goes nowhere, and the program can end in order. */
static void handle_alarm(int number) {
    (void)number;
    int kept = errno;
    if (is_writable(STDOUT_FILENO, 0)) {
        set_alarm(300);
    } else if (nowhere >= 0 && dup2(nowhere, STDOUT_FILENO) >= 0) {
        is_diverted = 1;
    }
    errno = kept;
}

static void handle_crash(int number) {
    kc_restore_modes();
    kc_write_terminal(reset_text, (size_t)reset_length);
    kc_replay_stderr();
    signal(number, SIG_DFL);
    raise(number);
}

static void install(const int *signals, int count, struct sigaction *old,
                    void (*handler)(int), int flags) {
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = handler;
    action.sa_flags = flags;
    sigemptyset(&action.sa_mask);
    for (int i = 0; i < count; i++) sigaction(signals[i], &action, &old[i]);
}

int kc_claim_signals(int allow_suspend) {
    if (signals_claimed) return signal_pipe[0];
    if (signal_pipe[0] < 0 && pipe2(signal_pipe, O_CLOEXEC | O_NONBLOCK) != 0) return -1;
    stack_t stack = {.ss_sp = crash_stack, .ss_size = sizeof crash_stack};
    sigaltstack(&stack, NULL);
    install(event_signals, EVENTS, old_events, handle_event, SA_RESTART);
    install(crash_signals, CRASHES, old_crashes, handle_crash, SA_ONSTACK);
    install(ignored_signals, IGNORED, old_ignored, SIG_IGN, 0);
    const int alarm_signal[] = {SIGALRM};
    install(alarm_signal, 1, &old_alarm, handle_alarm, SA_RESTART);
    if (!allow_suspend) signal(SIGTSTP, SIG_IGN);
    if (nowhere < 0) nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
    if (kept_output < 0) kept_output = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
    signals_claimed = 1;
    return signal_pipe[0];
}

void kc_release_signals(void) {
    if (!signals_claimed) return;
    set_alarm(0);
    sigaction(SIGALRM, &old_alarm, NULL);
    for (int i = 0; i < EVENTS; i++) sigaction(event_signals[i], &old_events[i], NULL);
    for (int i = 0; i < CRASHES; i++) sigaction(crash_signals[i], &old_crashes[i], NULL);
    for (int i = 0; i < IGNORED; i++) sigaction(ignored_signals[i], &old_ignored[i], NULL);
    signals_claimed = 0;
}

int kc_end_requested(void) { return end_requested; }

/* The job has a group of its own, and a shell in another group of the same
   session to give the terminal back to. */
int kc_has_job_control(void) {
    pid_t shell = getppid();
    return getpgrp() == getpid() && getsid(0) != getpid() && getsid(shell) == getsid(0)
        && getpgid(shell) != getpgrp();
}

void kc_stop(void) {
    struct sigaction stop, kept;
    memset(&stop, 0, sizeof stop);
    stop.sa_handler = SIG_DFL;
    sigemptyset(&stop.sa_mask);
    /* Not SIGSTOP: where nobody could continue the group, the kernel lets this
       one pass. */
    sigaction(SIGTSTP, &stop, &kept);
    kill(0, SIGTSTP);
    sigaction(SIGTSTP, &kept, NULL);
}

int kc_next_signal(int signal_descriptor) {
    unsigned char byte;
    return read(signal_descriptor, &byte, 1) == 1 ? byte : 0;
}

void kc_capture_stderr(void) {
    if (real_stderr >= 0) return;
    captured_stderr = memfd_create("stderr", MFD_CLOEXEC);
    if (captured_stderr < 0) {
        char name[] = "/tmp/stderr-XXXXXX";
        captured_stderr = mkostemp(name, O_CLOEXEC);
        if (captured_stderr < 0) return;
        unlink(name);
    }
    int kept = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
    if (kept < 0 || dup2(captured_stderr, STDERR_FILENO) < 0) {
        if (kept >= 0) close(kept);
        close(captured_stderr);
        captured_stderr = -1;
        return;
    }
    real_stderr = kept;
}

void kc_release_stderr(void) {
    if (real_stderr < 0) return;
    dup2(real_stderr, STDERR_FILENO);
    kc_replay_stderr();
    close(captured_stderr);
    close(real_stderr);
    captured_stderr = real_stderr = -1;
}
