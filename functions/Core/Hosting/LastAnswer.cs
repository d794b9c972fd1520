namespace OnPut.Hosting;

/// <summary>The answer of a process that takes no other event: the bootstrap disposes of it when it is sent, and that ends its loop.</summary>
sealed class LastAnswer(MemoryStream answer, CancellationTokenSource end) : MemoryStream(answer.ToArray(), writable: false)
{
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
            end.Cancel();
    }
}
