/** Remembers on this device that somebody switched the queue's single keys off. */
export const keysCookie = "queue-keys";
