const { done } = require('./_done.cjs');
const f = require('date-fns');
const { de, ja } = require('date-fns/locale');

const base = new Date(Date.UTC(2024, 1, 29, 13, 45, 59, 123));
const formats = [
  'yyyy-MM-dd HH:mm:ss.SSS xxx',
  "EEEE, do MMMM y 'at' h:mm aaaa",
  'PPPPpppp',
  'QQQQ yo ww RRRR II D t T',
  'G GGGG bbbb BBBB kk K',
  "''yy''",
  'Do eeee cccc io LLLL',
];
const out = formats.flatMap((text) =>
  [undefined, de, ja].map((locale) =>
    f.format(base, text, { locale, useAdditionalDayOfYearTokens: true, useAdditionalWeekYearTokens: true }),
  ),
);
for (let i = -40; i < 40; i++) {
  const other = f.addMonths(f.addDays(base, i * 17), i);
  out.push(
    f.formatDistance(base, other, { addSuffix: true, includeSeconds: true }),
    f.formatDistanceStrict(base, other, { locale: de }),
    f.differenceInBusinessDays(base, other),
    f.differenceInMonths(base, other),
    f.intervalToDuration({ start: f.min([base, other]), end: f.max([base, other]) }),
    f.formatRelative(other, base),
    f.isWeekend(other),
    f.getISOWeek(other),
    f.startOfQuarter(other),
    f.endOfISOWeekYear(other),
    f.formatISO(other),
    f.roundToNearestMinutes(other, { nearestTo: 15 }),
  );
}
const texts = [
  ['2024-02-30', 'yyyy-MM-dd'],
  ['29. Februar 2024', 'do MMMM yyyy'],
  ['12:30 PM', 'hh:mm a'],
  ['Week 5 2021', "'Week' I RRRR"],
  ['x', 'yyyy'],
  ['2020-060', 'yyyy-DDD'],
  ['Thu 3 +02:00', 'EEE d xxx'],
];
for (const [text, format] of texts)
  out.push(
    String(
      f.parse(text, format, base, {
        locale: text.includes('Feb') ? de : undefined,
        useAdditionalDayOfYearTokens: true,
      }),
    ),
  );
for (const text of [
  '2024-02-29T12:00Z',
  '2024-W05-3',
  '20240229',
  '24:00',
  '+002024-01',
  'nope',
  '2024-366T23:59:60+05:30',
])
  out.push(String(f.parseISO(text)));
out.push(
  f.eachWeekOfInterval({ start: base, end: f.addWeeks(base, 5) }),
  f.closestTo(base, [f.addDays(base, 3), f.subDays(base, 2)]),
  f.formatDuration({ years: 2, days: 1 }, { zero: true }),
  f.isWithinInterval(base, { start: 0, end: base }),
  f.set(base, { month: 5, date: 31 }),
  f.sub(base, { months: 1, hours: 2 }),
  f.areIntervalsOverlapping({ start: 1, end: 3 }, { start: 2, end: 5 }),
);
try {
  f.format(new Date(Number.NaN), 'y');
} catch (error) {
  out.push(error.message);
}
done(out);
