const log = [];
class Registry {
  static #items = new Map();
  static size;
  static {
    for (const [k, v] of Object.entries({
      a: 1,
      b: 2,
    })) {
      if (v === 1) continue;
      this.#items.set(k, v);
    }
    try {
      throw new Error('in block');
    } catch ({ message }) {
      log.push(message);
    } finally {
      this.size = this.#items.size;
    }
  }
  static {
    const local = () => {
      log.push(typeof this, this.name);
      return this;
    };
    local();
    var x = 'own var';
    label: {
      if (x) break label;
      log.push('never');
    }
    var await_ = (() => arguments_)();
    function arguments_() {}
    log.push(typeof await_);
  }
  static after = log.push('after blocks');
  static get = (k) => this.#items.get(k);
}
console.log(log.join(), Registry.size, Registry.get('b'), typeof x);
let leak;
class Friend {
  #secret = 'secret';
  static {
    leak = (o) => o.#secret;
  }
}
console.log(leak(new Friend()));
const where = (e) => e.stack.split('\n').filter((l) => l.includes(__filename)).slice(0, 1).map((l) => l.match(/at (?:(.*?) \()?.*:(\d+):\d+\)?$/)).map((m) => `${m[1]}:${m[2]}`).join(' < ');
try {
  class Fails {
    static a = 1;
    static {
      log.push('fails');
      null
        .x;
    }
    static b = log.push('never');
  }
} catch (e) {
  console.log(e.message, where(e));
}
try {
  class FieldFails {
    static #f = (() => {
      throw new Error('field');
    })();
  }
} catch (e) {
  console.log(e.message, where(e));
}
console.log(log.slice(-1));
