// Which line makes this report slow? Run: npx lprof run examples/orders.ts
interface Customer {
  id: number;
  name: string;
}

interface Order {
  customer: number;
  amount: number;
  day: string;
}

function makeCustomers(count: number): Customer[] {
  const customers: Customer[] = [];
  for (let id = 0; id < count; id++) {
    customers.push({ id, name: `customer ${id}` });
  }
  return customers;
}

function makeOrders(count: number, customers: number): Order[] {
  const orders: Order[] = [];
  let seed = 42;
  for (let i = 0; i < count; i++) {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    const day = new Date(Date.UTC(2026, 0, 1 + (seed % 365))).toISOString().slice(0, 10);
    orders.push({ customer: seed % customers, amount: (seed % 10_000) / 100, day });
  }
  return orders;
}

function totalsByCustomer(orders: Order[], customers: Customer[]): Map<string, number> {
  const totals = new Map<string, number>();
  for (const order of orders) {
    const customer = customers.find((each) => each.id === order.customer);
    if (customer === undefined) continue;
    const before = totals.get(customer.name) ?? 0;
    totals.set(customer.name, before + order.amount);
  }
  return totals;
}

function busiestDays(orders: Order[], count: number): [string, number][] {
  const days = new Map<string, number>();
  for (const { day, amount } of orders) {
    days.set(day, (days.get(day) ?? 0) + amount);
  }
  return [...days]
    .sort((a, b) => b[1] - a[1])
    .slice(0, count);
}

async function save(lines: string[]): Promise<void> {
  for (const line of lines) {
    await new Promise((resolve) => setTimeout(resolve, 5));
    console.log(line);
  }
}

async function main(): Promise<void> {
  const customers = makeCustomers(2_000);
  const orders = makeOrders(20_000, customers.length);
  const totals = totalsByCustomer(orders, customers);
  const best = [...totals].sort((a, b) => b[1] - a[1]).slice(0, 3);
  await save(best.map(([name, total]) => `${name}: ${total.toFixed(2)}`));
  await save(busiestDays(orders, 3).map(([day, total]) => `${day}: ${total.toFixed(2)}`));
}

await main();
