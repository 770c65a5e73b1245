// A byte order mark in front, tabs, and odd spaces.
const log　= [];
	log.push(1);
log﻿.push(2);
const f = () => {
	return log
		.map((x) => x * 2);
};
console.log(f());
console.log(new Error().stack.match(/mark\.js:(\d+)/)[1]);