export function NamesTab({ id }: { id: string }) { return <>{id}</>; }
