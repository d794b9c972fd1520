using Microsoft.Extensions.Logging;

namespace OnPut.Local;

/// <summary>Brings what the services log as a warning or worse to the observer.</summary>
sealed class LocalCloudLog(ILocalCloudObserver observer) : ILoggerProvider, ILogger
{
    public static ILoggerFactory Factory(ILocalCloudObserver observer) => LoggerFactory.Create(logging => logging
        .SetMinimumLevel(LogLevel.Warning)
        // The server warns of slow disks and busy machines, which is nothing that a developer can act on.
        .AddFilter("Microsoft", LogLevel.Error)
        .AddProvider(new LocalCloudLog(observer)));

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel is >= LogLevel.Warning and not LogLevel.None;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        observer.Warned(exception is null ? formatter(state, null) : $"{formatter(state, exception)}: {exception}");

    public void Dispose()
    {
    }
}
