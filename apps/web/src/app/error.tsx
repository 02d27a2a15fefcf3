'use client';
export { BrokenScreen as default } from '../shell/broken-screen.tsx';
