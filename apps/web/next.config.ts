import path from 'node:path';
import type { NextConfig } from 'next';

const root = path.resolve(import.meta.dirname, '../..');

const config: NextConfig = {
  // The other folders export TypeScript source; Next compiles them like its own.
  transpilePackages: ['@dunwell/rules', '@dunwell/db', '@dunwell/workflows', '@dunwell/api'],
  serverExternalPackages: ['pg', 'pg-copy-streams', '@temporalio/client', '@temporalio/common', '@temporalio/proto', 'iconv-lite'],
  turbopack: { root },
  outputFileTracingRoot: root,
  images: { unoptimized: true },
  poweredByHeader: false,
  reactStrictMode: true,
  devIndicators: false,
  allowedDevOrigins: ['127.0.0.1', 'localhost'],
  typescript: { ignoreBuildErrors: true },
};

export default config;
