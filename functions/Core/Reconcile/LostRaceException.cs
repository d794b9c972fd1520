namespace OnPut.Reconcile;

/// <summary>A conditional write found that somebody else had written since this state was read. Start again.</summary>
sealed class LostRaceException(string key) : Exception($"{key} was written by somebody else.");
