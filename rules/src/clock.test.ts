import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type BusinessClock, businessNow, jumpTo, mostScale, pause, realClock, realDelayMs, resume, setScale } from './clock.ts';
import { dayMs, minuteMs } from './time.ts';

const realMs = Date.UTC(2026, 10, 22, 9);
const demo: BusinessClock = { originRealMs: realMs, originVirtualMs: Date.UTC(2026, 10, 23), scale: 1440, paused: false };

describe('the business clock', () => {
  test('in production shows the real time', () => {
    expect(businessNow(realClock, realMs)).toBe(realMs);
  });

  test('in the demo passes a day a minute', () => {
    expect(businessNow(demo, realMs + minuteMs)).toBe(demo.originVirtualMs + dayMs);
    expect(realDelayMs(demo, demo.originVirtualMs + dayMs, realMs)).toBe(minuteMs + 1);
  });

  test('stands still while paused and goes on from there', () => {
    const paused = pause(demo, realMs + 1000);
    const at = businessNow(paused, realMs + 99_000);
    expect(at).toBe(businessNow(demo, realMs + 1000));
    expect(realDelayMs(paused, at + 1, realMs)).toBe(Number.POSITIVE_INFINITY);
    expect(businessNow(resume(paused, realMs + 99_000), realMs + 100_000)).toBe(at + 1_440_000);
  });

  test('jumps forward, never back', () => {
    expect(businessNow(jumpTo(demo, demo.originVirtualMs + dayMs, realMs), realMs)).toBe(demo.originVirtualMs + dayMs);
    expect(businessNow(jumpTo(demo, 0, realMs), realMs)).toBe(demo.originVirtualMs);
  });

  test.each([0, -1, Number.NaN, mostScale + 1])('refuses scale %s', (scale) => {
    expect(() => setScale(demo, scale, realMs)).toThrow(RangeError);
  });

  test('no change of the clock makes business time jump back or stops a sleeper from being on time', () => {
    const change = fc.tuple(fc.constantFrom('pause', 'resume', 'jump', 'scale'), fc.integer({ min: 0, max: 10 * dayMs }));
    const forward = fc.property(fc.array(change, { maxLength: 12 }), fc.integer({ min: 1, max: 30 * dayMs }), (changes, aheadMs) => {
      let clock = demo;
      let nowMs = realMs;
      for (const [kind, amount] of changes) {
        nowMs += amount % 5000;
        const before = businessNow(clock, nowMs);
        if (kind === 'pause') clock = pause(clock, nowMs);
        if (kind === 'resume') clock = resume(clock, nowMs);
        if (kind === 'jump') clock = jumpTo(clock, before + amount, nowMs);
        if (kind === 'scale') clock = setScale(clock, 1 + (amount % mostScale), nowMs);
        expect(businessNow(clock, nowMs)).toBeGreaterThanOrEqual(before);
      }
      const untilMs = businessNow(clock, nowMs) + aheadMs;
      const delayMs = realDelayMs(clock, untilMs, nowMs);
      if (clock.paused) expect(delayMs).toBe(Number.POSITIVE_INFINITY);
      else expect(businessNow(clock, nowMs + delayMs)).toBeGreaterThanOrEqual(untilMs);
    });
    void fc.assert(forward);
  });
});
