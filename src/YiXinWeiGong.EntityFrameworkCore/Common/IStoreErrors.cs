using YiXinWeiGong.Storage;

namespace YiXinWeiGong.EntityFrameworkCore;

/// <summary>Tells what kind of trouble a database's exception is; each provider knows its own.</summary>
internal interface IStoreErrors
{
    /// <summary>Was a key or a unique index violated?</summary>
    bool IsDuplicate(Exception exception);

    /// <summary>Is the database busy or out of reach, so that trying again may help?</summary>
    bool IsTransient(Exception exception);

    /// <summary>May a commit that failed with this have been done all the same, as where the connection broke before the answer?</summary>
    bool IsInDoubt(Exception exception);
}

internal static class StoreErrors
{
    public static async Task<TResult> GuardAsync<TResult>(this IStoreErrors errors, Func<Task<TResult>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception exception) when (errors.IsTransient(exception))
        {
            throw new StoreUnavailableException("The database is busy or cannot be reached.", exception);
        }
    }
}
