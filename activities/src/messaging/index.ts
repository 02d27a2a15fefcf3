export * from './delivery-receipt.ts';
export * from './http-gateway.ts';
export * from './messaging.ts';
export * from './provider-away.ts';
export * from './smpp.ts';
export * from './smpp-link.ts';
export * from './smtp.ts';
