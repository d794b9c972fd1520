namespace Amazon.Lambda.RuntimeSupport;

/// <summary>Runs once before the first invocation; false ends the function without an error.</summary>
public delegate Task<bool> LambdaBootstrapInitializer();
