/** What the reader of the list asks for; empty text = any. */
export interface CaseQuery {
  readonly search: string;
  readonly bucket: string;
  readonly status: string;
  readonly strategyId: string;
  readonly nodeId: string;
  readonly product: string;
  readonly creditorId: string;
  readonly orderBy: 'ref' | 'balance' | 'daysPastDue' | 'next';
  readonly isDescending: boolean;
  readonly page: number;
}

export const pageSize = 50;

/** The list as first opened: open cases, the next to move on top. */
export const startQuery: CaseQuery = {
  search: '',
  bucket: '',
  status: '',
  strategyId: '',
  nodeId: '',
  product: '',
  creditorId: '',
  orderBy: 'next',
  isDescending: false,
  page: 0,
};

const statuses = ['open', 'held', 'closed'] as const;

/** The query as the API takes it. */
export function caseRequest(query: CaseQuery) {
  const status = statuses.find((name) => name === query.status);
  return {
    filter: {
      search: query.search.trim() || undefined,
      bucket: query.bucket ? [query.bucket] : undefined,
      status: status ? [status] : undefined,
      strategyId: query.strategyId || undefined,
      nodeId: query.nodeId || undefined,
      product: query.product || undefined,
      creditorId: query.creditorId || undefined,
    },
    orderBy: query.orderBy,
    isDescending: query.isDescending,
    offset: query.page * pageSize,
    limit: pageSize,
  };
}
