export function HistoryTab({ id }: { id: string }) { return <>{id}</>; }
