import { createHash } from 'node:crypto';
import { harmless } from '../harmless.ts';

/** The beginning of a page in one file, up to its body. A content security policy forbids all but its own style and script. */
export function pageHead(title: string, creator: string, style: string, script?: string): string {
  const scripts = script === undefined ? '' : ` script-src '${digest(script)}';`;
  const policy = `default-src 'none';${scripts} style-src '${digest(style)}'; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="${escapeHtml(creator)}">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>`;
}

function digest(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

/** Text for a place between tags or in a quoted attribute; nothing in it steers the direction of text. */
export function escapeHtml(text: string): string {
  return harmless(text).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
