/** Owns how the rows of those tables look that have no look of their own: six columns, forty pixels. */
export const ROW_HEIGHT = 40;

export const HEADER =
  '<span>Name</span><span>Email</span><span>Role</span><span>Status</span><span>Joined</span><span></span>';

export const BADGES = `
.badge{display:inline-block;border-radius:9px;padding:0 8px;background:#eef;font-size:12px;line-height:20px}
.b-Admin,.b-Owner{background:#fde}.b-Active{background:#dfd}.b-Pending{background:#ffd}.b-Inactive{background:#eee}
`;

export const LOOK = `
:host,.table{display:block;font:14px/20px system-ui,sans-serif;color:#222}
.head,.row{display:grid;grid-template-columns:200px 300px 110px 110px 130px 60px;height:40px;align-items:center;
  box-sizing:border-box;border-bottom:1px solid #e5e5e5}
.head{font-weight:600;background:#f6f6f6}
.row>*,.head>*{padding:0 8px;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.viewport{height:560px;overflow:auto;position:relative;overflow-anchor:none}
.size{position:relative;width:100%}
${BADGES}`;

const format = new Intl.DateTimeFormat('en-GB', {
  year: 'numeric',
  month: 'short',
  day: '2-digit',
  timeZone: 'UTC',
});
export const dayOf = (milliseconds) => format.format(milliseconds);
