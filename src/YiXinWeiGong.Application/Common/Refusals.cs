namespace YiXinWeiGong;

/// <summary>What handlers do with refusals.</summary>
internal static class Refusals
{
    /// <summary>Asks the domain, and says of a refusal which property of the request it is about.</summary>
    /// <exception cref="RefusalException">The domain says no; names the property.</exception>
    public static T About<T>(string property, Func<T> ask)
    {
        try
        {
            return ask();
        }
        catch (RefusalException refusal)
        {
            throw new RefusalException(refusal.Code, refusal.Kind, property, refusal.Detail);
        }
    }
}
