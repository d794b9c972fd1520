namespace OnPut.Local;

/// <summary>What has been opened so far, closed in the reverse order.</summary>
sealed class LocalCloudDisposals : IAsyncDisposable
{
    readonly Stack<IAsyncDisposable> _opened = new();

    public T Add<T>(T opened)
        where T : IAsyncDisposable
    {
        _opened.Push(opened);
        return opened;
    }

    public T AddPlain<T>(T opened)
        where T : IDisposable
    {
        _opened.Push(new Plain(opened));
        return opened;
    }

    public async ValueTask DisposeAsync()
    {
        while (_opened.TryPop(out var last))
            await last.DisposeAsync();
    }

    sealed class Plain(IDisposable inner) : IAsyncDisposable
    {
        public ValueTask DisposeAsync()
        {
            inner.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
