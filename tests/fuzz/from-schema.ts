import fc from 'fast-check';
import { z } from 'zod';
import { HOSTILE_NUMBERS, HOSTILE_WORDS } from './hostile.ts';

/**
 * Values that a schema of the contract takes, as far as its shape says what those are, and now and then one that it does
 * not. Numbers are small more often than not, so that they name something that is there.
 */
export function valuesOf(schema: z.core.$ZodType): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 24, arbitrary: takenBy(schema) }, { weight: 1, arbitrary: garbage });
}

/** Anything that JSON can carry, and some things that it cannot. */
export const garbage: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(null, undefined, '', 0, -1, Number.NaN, Infinity, true, [], {}, [[]], '1', {
    $gt: 0,
  }),
  fc.constantFrom<unknown>(...HOSTILE_WORDS),
  fc.constantFrom<unknown>(...HOSTILE_NUMBERS),
  fc.jsonValue({ maxDepth: 3 }),
  fc.anything({ withBigInt: true, withDate: true, withMap: true, withTypedArray: true, maxDepth: 2 }),
);

function takenBy(schema: z.core.$ZodType): fc.Arbitrary<unknown> {
  if (schema instanceof z.ZodObject) return objectOf(schema);
  if (schema instanceof z.ZodOptional)
    return fc.option(valuesOf(schema.unwrap()), { nil: undefined, freq: 2 });
  if (schema instanceof z.ZodNullable) return fc.option(valuesOf(schema.unwrap()), { nil: null, freq: 3 });
  if (schema instanceof z.ZodDefault)
    return fc.option(valuesOf(schema.unwrap()), { nil: undefined, freq: 2 });
  if (schema instanceof z.ZodArray) {
    const most = { maxLength: 5 };
    return fc.array(valuesOf(schema.element), most);
  }
  if (schema instanceof z.ZodRecord) return fc.dictionary(words, valuesOf(schema.valueType), { maxKeys: 4 });
  if (schema instanceof z.ZodUnion) return fc.oneof(...schema.options.map((option) => valuesOf(option)));
  if (schema instanceof z.ZodEnum) return fc.constantFrom(...schema.options);
  if (schema instanceof z.ZodLiteral) return fc.constantFrom(...schema.values);
  if (schema instanceof z.ZodBoolean) return fc.boolean();
  if (schema instanceof z.ZodNumber) return numbersOf(schema);
  if (schema instanceof z.ZodISODate) return days;
  if (schema instanceof z.ZodBase64) return fc.base64String({ maxLength: 400 });
  if (schema instanceof z.ZodString) return stringsOf(schema);
  throw new Error(`nothing is known to make for a schema of the kind ${schema._zod.def.type}`);
}

function objectOf(schema: z.ZodObject): fc.Arbitrary<unknown> {
  const fields = Object.entries(schema.shape).map(([name, field]): [string, fc.Arbitrary<unknown>] => [
    name,
    valuesOf(field),
  ]);
  // A key with `undefined` is not on the wire.
  return fc
    .record(Object.fromEntries(fields))
    .map((made) => Object.fromEntries(Object.entries(made).filter(([, value]) => value !== undefined)));
}

function numbersOf(schema: z.ZodNumber): fc.Arbitrary<number> {
  const { minValue, maxValue } = schema;
  // Where nothing bounds a number, it is the place of a letter or a count.
  const least = minValue !== null && minValue > -1e9 ? minValue : -2;
  const most = Math.min(maxValue ?? least + 10_000, least + 1e12);
  const whole = fc.oneof(
    {
      weight: 8,
      arbitrary: fc.integer({ min: Math.ceil(least), max: Math.floor(Math.min(most, least + 14)) }),
    },
    {
      weight: 3,
      arbitrary: fc.integer({ min: Math.ceil(least), max: Math.floor(Math.min(most, least + 2_000)) }),
    },
    { weight: 1, arbitrary: fc.constantFrom(...HOSTILE_NUMBERS) },
  );
  return schema.isInt ? whole : fc.oneof(whole, fc.double({ min: least, max: most, noNaN: true }));
}

const days = fc.oneof(
  fc.constantFrom('2025-01-10', '2024-02-29', '0001-01-01', '9999-12-31', '2023-02-29', '2025-13-01'),
  fc
    .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
);

const letter = fc.oneof(fc.integer({ min: 32, max: 0x2ff }), fc.nat(0xffff), fc.nat(0x10ffff));

const words = fc.oneof(
  fc.constantFrom(...HOSTILE_WORDS),
  fc.array(letter, { maxLength: 40 }).map((letters) => String.fromCodePoint(...letters)),
  fc.string({ maxLength: 40 }),
  fc.lorem({ maxCount: 12 }),
  fc.constantFrom(
    '“We followed every rule,” said Ada Osei.',
    'speaker:Osei outlet:Courier',
    'the board',
    'court',
  ),
);

/** The words by which a window names a file, a matter or a plan: which of them is chosen where the call is made. */
const REF = /^\^\[0-9a-f\]\{32\}\$$/;

function stringsOf(schema: z.ZodString): fc.Arbitrary<string> {
  const [pattern] = [...(schema._zod.bag.patterns ?? [])];
  if (pattern && REF.test(pattern.source)) return fc.nat(15).map((nth) => nth.toString(16).padStart(32, '0'));
  if (pattern && schema.format === null) return fc.stringMatching(pattern);
  const most = schema.maxLength ?? Infinity;
  const fitting = words.map((made) => made.slice(0, most));
  return (schema.minLength ?? 0) > 0 ? fitting.map((made) => (made.trim() === '' ? 'x' : made)) : fitting;
}
