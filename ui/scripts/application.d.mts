export interface Application {
  url: string;
  env: Record<string, string | undefined>;
  stop: () => Promise<void>;
}

export function startApplication(settings?: Record<string, string>): Promise<Application>;
