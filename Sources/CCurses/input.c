/* Reading the terminal. Keys are decoded in Swift, byte by byte: ncurses would
   lose half a UTF-8 character and hides the end of the terminal. */
#define _GNU_SOURCE
#include "CCurses.h"

#include <errno.h>
#include <poll.h>
#include <time.h>
#include <unistd.h>

static long milliseconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

int kc_wait(int signal_descriptor, int timeout) {
    struct pollfd watched[2] = {
        {.fd = STDIN_FILENO, .events = POLLIN},
        {.fd = signal_descriptor, .events = POLLIN}};
    long deadline = milliseconds() + timeout;
    for (;;) {
        int count = poll(watched, 2, timeout);
        if (count >= 0) break;
        if (errno != EINTR) return 4;
        if (timeout >= 0) {
            long rest = deadline - milliseconds();
            timeout = rest > 0 ? (int)rest : 0;
        }
    }
    int result = 0;
    if (watched[0].revents & POLLIN) result |= 1;
    if (watched[1].revents & POLLIN) result |= 2;
    if (watched[0].revents & (POLLHUP | POLLERR | POLLNVAL)) result |= 4;
    return result;
}

int kc_read(uint8_t *buffer, int size) {
    ssize_t count = read(STDIN_FILENO, buffer, (size_t)size);
    if (count > 0) return (int)count;
    if (count < 0 && (errno == EINTR || errno == EAGAIN)) return 0;
    return -1; /* end of file, or EIO of a terminal that is gone */
}
