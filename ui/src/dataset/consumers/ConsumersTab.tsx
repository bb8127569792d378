export function ConsumersTab({ id }: { id: string }) { return <>{id}</>; }
