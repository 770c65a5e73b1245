import { join } from 'node:path';

/** The preload. */
export const PRELOAD = join(__dirname, '..', 'loader', 'register.js');

/** Brings the preload into a Node. */
export const LOADING = ['--require', PRELOAD] as const;
