#!/usr/bin/env node
export const f = () => 'after a hashbang';
