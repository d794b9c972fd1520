namespace Amazon.Lambda.Core;

/// <summary>Hooks of Lambda SnapStart.</summary>
public static class SnapshotRestore
{
    static readonly Stack<Func<ValueTask>> s_beforeSnapshot = new();
    static readonly Queue<Func<ValueTask>> s_afterRestore = new();

    /// <summary>Registers what runs before the snapshot is taken: the last registered first.</summary>
    public static void RegisterBeforeSnapshot(Func<ValueTask> beforeSnapshotAction) => s_beforeSnapshot.Push(beforeSnapshotAction);

    /// <summary>Registers what runs after a snapshot was restored: the first registered first.</summary>
    public static void RegisterAfterRestore(Func<ValueTask> afterRestoreAction) => s_afterRestore.Enqueue(afterRestoreAction);

    internal static async Task RunBeforeSnapshotAsync()
    {
        while (s_beforeSnapshot.TryPop(out var action))
            await action();
    }

    internal static async Task RunAfterRestoreAsync()
    {
        while (s_afterRestore.TryDequeue(out var action))
            await action();
    }
}
