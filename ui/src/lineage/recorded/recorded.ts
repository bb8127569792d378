import type {
  LineageColumnPathQuery,
  LineageColumnsQuery,
  LineageDifferenceQuery,
  LineagePictureQuery,
  LineageReachQuery,
} from '../../api/generated';
import columnPath from './column-path.recorded.json';
import columns from './columns.recorded.json';
import difference from './difference.recorded.json';
import pictureExpanded from './picture-expanded.recorded.json';
import picture from './picture.recorded.json';
import reachExpanded from './reach-expanded.recorded.json';
import reach from './reach.recorded.json';

/** Answers of a server with the demo: one hop around the invoice facts, and the same with a side expanded. */
export const RECORDED = {
  reach: reach as unknown as LineageReachQuery,
  reachExpanded: reachExpanded as unknown as LineageReachQuery,
  picture: picture as unknown as LineagePictureQuery,
  pictureExpanded: pictureExpanded as unknown as LineagePictureQuery,
  columns: columns as unknown as LineageColumnsQuery,
  columnPath: columnPath as unknown as LineageColumnPathQuery,
  difference: difference as unknown as LineageDifferenceQuery,
};

const HIVE = 'dataset:hive%3A%2F%2Fmetastore.parcelpay.example%3A9083/';
export const INVOICES = `${HIVE}billing.invoice_fact`;
export const SHIPMENTS = `${HIVE}logistics.shipments_clean`;
export const TOTAL = `column:${INVOICES.slice('dataset:'.length)}/total_amount`;
