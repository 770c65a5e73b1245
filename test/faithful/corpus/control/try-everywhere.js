// try in loops, arrows, getters and constructors; nested three deep; what runs in which order.
const log = [];
const step = (name, fail) => {
  log.push(name);
  if (fail) throw new Error(name);
  return name;
};
function run(mask) {
  try {
    step('a', mask & 1);
    try {
      step('b', mask & 2);
      try {
        step('c', mask & 4);
      } finally {
        step('d', mask & 8);
      }
      step('e');
    } catch (e) {
      step(`caught ${e.message}`, mask & 16);
    } finally {
      step('f', mask & 32);
    }
    return step('g');
  } catch (e) {
    return `outer ${e.message}`;
  } finally {
    step('h');
  }
}
for (let mask = 0; mask < 64; mask += mask < 8 ? 1 : 5) {
  console.log(mask, run(mask), log.splice(0).join(' '));
}
const o = {
  get safe() {
    try {
      return step('get', true);
    } catch {
      return 'default';
    }
  },
};
class Resource {
  static open = 0;
  constructor(fail) {
    Resource.open++;
    try {
      step('open', fail);
    } catch (e) {
      this.close();
      throw e;
    }
  }
  close() {
    Resource.open--;
  }
  static use(fail, body) {
    const r = new Resource(fail);
    try {
      return body(
        r,
      );
    } finally {
      r.close();
    }
  }
}
for (const [fail, body] of [[false, () => 'ok'], [true, () => 'never'], [false, () => step('body', true)]]) {
  try {
    console.log(Resource.use(fail, body), Resource.open);
  } catch (e) {
    console.log(e.message, Resource.open);
  }
}
console.log(o.safe, log.join());
