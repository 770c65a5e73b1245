/** Adds up results, test by test; `tell` hears of each that is wrong at once. */
export function createTally(allowed, tell) {
  const tally = {
    total: 0,
    passPlain: 0,
    passBoth: 0,
    /** Passes plain and fails instrumented, as it may. */
    allowed: [],
    /** Passes plain and fails instrumented. */
    lost: [],
    /** Fails plain and passes instrumented. */
    gained: [],
    /** Passes, but an activation is open at the end. */
    open: [],
    /** Passes, but nothing was counted. */
    uncounted: [],
    /** Passes both ways because Babel cannot parse it, so that nothing was instrumented. */
    unparsed: [],
    /** Functions and modules that the plugin has left out, by reason. */
    leftOut: new Map(),
  };

  const wrong = (kind, name, message) => {
    tally[kind].push({ name, message });
    tell(`${kind}: ${name}: ${message.split('\n')[0]}`);
  };

  return {
    tally,
    add({ path, mode }, { plain, instrumented }) {
      const name = `${path} (${mode})`;
      const { failure, warnings, unparsed, open, counted } = instrumented;
      tally.total++;
      if (plain.failure === undefined) tally.passPlain++;
      for (const warning of warnings) {
        const reason = reasonOf(warning);
        tally.leftOut.set(reason, (tally.leftOut.get(reason) ?? 0) + 1);
      }
      if (plain.failure !== undefined) {
        if (failure === undefined) wrong('gained', name, `plain: ${plain.failure}`);
        return;
      }
      if (failure !== undefined) {
        const reason = allowed.get(path);
        if (reason === undefined) wrong('lost', name, failure);
        else tally.allowed.push({ name, message: reason });
        return;
      }
      tally.passBoth++;
      if (unparsed !== undefined) tally.unparsed.push({ name, message: unparsed });
      if (open.length > 0) wrong('open', name, open.join(', '));
      else if (!counted) wrong('uncounted', name, 'no hits');
    },
  };
}

/** Why the plugin has left something out, without the names of this one case. */
function reasonOf(warning) {
  return warning
    .replace(/^.*? is left out: it /s, '')
    .replace(/(its parameter) \S+/, '$1')
    .replace(/^declares \S+ (as|again)/, 'declares a name $1');
}
