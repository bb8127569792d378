export function ActivityTab({ dataset }: { dataset: { id: string } }) { return <>{dataset.id}</>; }
