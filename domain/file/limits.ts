/** What may be attached to a line or a message (issue 3, "Evidence"); the browser tells it before a byte is sent, the server keeps to it. */
export const MOST_FILES = 10
export const MOST_FILE_MEGABYTES = 15
/** Before anything is re-encoded. */
export const MOST_FILE_BYTES = MOST_FILE_MEGABYTES * 2 ** 20

/** A file comes in pieces: none larger than this, and none but the last smaller, so that a file is never a heap of crumbs. */
export const MOST_PART_BYTES = 4 * 2 ** 20
export const LEAST_PART_BYTES = 64 * 2 ** 10
