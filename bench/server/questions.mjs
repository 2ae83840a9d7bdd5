/** Owns what the server is asked: what a reader of a long list does, each as the page would send it. */
export const QUESTIONS = [
  {id: 'list', text: 'first page by name', query: () => ({})},
  {
    id: 'offset',
    text: 'page at nine tenths of the list',
    query: (users) => ({offset: String(Math.floor(users * 0.9))}),
  },
  {
    id: 'sort-email',
    text: 'sorted by address, last first',
    query: () => ({sort: 'email', descending: 'true'}),
  },
  {
    id: 'sort-active',
    text: 'sorted by last activity',
    query: () => ({sort: 'last_active', descending: 'true'}),
  },
  {id: 'search-common', text: 'search that finds thousands', query: () => ({search: 'garcia'})},
  {id: 'search-rare', text: 'search that finds one', query: () => ({search: '.777@acme'})},
  {id: 'status', text: 'filtered by status', query: () => ({status: 'inactive'})},
  {id: 'role', text: 'filtered by role', query: () => ({role: 'administrator'})},
].map(({query, ...question}) => ({
  ...question,
  query: (users) => ({limit: '50', sort: 'name', ...query(users)}),
}));
