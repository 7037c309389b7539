// Appends with Emmett as its users do: a command handler reads the stream, decides and appends. One line per turn comes in
// ("name clients hot seconds"), one line of JSON with what was measured goes out.
import { createInterface } from 'node:readline';
import { CommandHandler } from '@event-driven-io/emmett';
import { getPostgreSQLEventStore } from '@event-driven-io/emmett-postgresql';
import pg from 'pg';

const EVENTS_PER_STREAM = 10;
const connectionString = process.argv[2].replace('//', '//postgres:postgres@');
const pool = new pg.Pool({ connectionString, max: 32 });
const store = getPostgreSQLEventStore(connectionString, { connectionOptions: { pooled: true, pool } });
await store.schema.migrate();

const handle = CommandHandler({
  initialState: () => ({ total: 0 }),
  evolve: (state, event) => ({ total: state.total + event.data.amount }),
  retry: { onVersionConflict: 50 },
});

const posted = (client, number) => ({
  type: 'posted',
  data: {
    client,
    number,
    carrierId: '0192f1c4-7a31-7c55-9e0b-3f6f5c1d2a90',
    carrierName: '兰州新区科技企业孵化器',
    division: '620100',
    amount: number * 100,
    provenance: 'OFFICIAL',
    occurredOn: '2021-10-19',
  },
  metadata: {
    actor: { subject: 'clerk-4711', role: 'CARRIER_OPERATOR', division: '620000' },
    correlation: '0192f1c4-7a31-7c55-9e0b-3f6f5c1d2a91',
    traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00',
  },
});

// A command that lost every race is sent again, until it is stored.
async function send(stream, event) {
  for (;;) {
    try {
      return await handle(store, stream, () => event);
    } catch (error) {
      if (error.errorCode !== 412) throw error;
    }
  }
}

async function client(round, id, hot, until, turn) {
  const name = `${round}.${id}`;
  for (let number = 0; performance.now() < until; number++) {
    const stream = hot ? round : `${name}.${Math.floor(number / EVENTS_PER_STREAM)}`;
    const from = performance.now();
    await send(stream, posted(name, number));
    const now = performance.now();
    turn.acknowledged++;
    if (now <= until) turn.latencies.push(now - from);
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  const [round, clients, hot, seconds] = line.split(' ');
  const turn = { acknowledged: 0, latencies: [] };
  const until = performance.now() + 1000 * Number(seconds);
  await Promise.all(Array.from({ length: Number(clients) }, (_, id) => client(round, id, hot === 'true', until, turn)));
  const sorted = turn.latencies.sort((a, b) => a - b);
  const at = (share) => sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
  console.log(JSON.stringify({
    acknowledged: turn.acknowledged, inTime: sorted.length, p50: at(0.5), p99: at(0.99),
  }));
}
await store.close();
await pool.end();
