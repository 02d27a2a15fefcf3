export * from './check-script.ts';
export * from './compile-script.ts';
export * from './intent.ts';
export * from './script.ts';
export * from './spoken.ts';
export * from './turn.ts';
export * from './understand.ts';
export * from './voicemail-speech.ts';
